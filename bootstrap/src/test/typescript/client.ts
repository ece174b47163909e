// What a stranger's program does with the client that openapi-generator made of the description.

declare const process: { argv: string[]; exit(code: number): never };
import { Configuration, EventsApi, ItemsApi, PlansApi, ResponseError } from "./generated/index";

const [address, planner, analyst] = process.argv.slice(2);
const as = (token: string) => new Configuration({ basePath: address, accessToken: token });

function must(holds: boolean, what: string) {
	if (!holds) {
		throw new Error(what);
	}
	console.log("ok: " + what);
}

async function main() {
	const plans = new PlansApi(as(planner));
	const listed = await plans.plans({});
	must(listed.items.some((plan) => plan.id === "demo-strategia"), "plans are listed");

	const late = await new ItemsApi(as(analyst)).items({ dates: "overdue" });
	must(late.items.length > 0 && late.items.every((item) => item.overdue), "items are filtered");

	const item = (await plans.plansItems({ plan: "demo-strategia" })).items.find((each) => !each.withdrawn)!;
	const change = { expectedVersion: item.version, text: `${item.text} *`, reason: "klient TypeScript" };
	const changed = await plans.plansChange({ plan: "demo-strategia", item: item.id!, itemChange: change });
	must(changed.position > 0, "a cell is changed");

	const stale = await plans.plansChange({ plan: "demo-strategia", item: item.id!, itemChange: { ...change, text: "x" } })
		.then(() => null, (failure) => failure);
	must(stale instanceof ResponseError && stale.response.status === 409, "a change that comes too late meets 409");

	const events = new EventsApi(as(analyst));
	let after = 0;
	const read: number[] = [];
	for (;;) {
		const answer = await events.events({ after, limit: 50 });
		read.push(...answer.items.map((event) => event.position));
		if (answer.next === after) {
			break;
		}
		after = answer.next;
	}
	must(read.includes(changed.position) && read.every((each, i) => i === 0 || each > read[i - 1]),
		"the feed is read to its end, in order");
}

main().catch((failure) => {
	console.error(failure);
	process.exit(1);
});
