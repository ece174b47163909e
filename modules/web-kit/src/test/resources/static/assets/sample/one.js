/* A script that imports others, for the tests. */
// import "./two.js"
import { two } from "./two.js";
import {
  announce,
} from '../webkit/tell.js';

announce(two);
