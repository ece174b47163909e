// Verify checks proofs of a ledger with the Go project's own packages for
// transparent logs. Nothing in it knows how Utrwal makes them.
//
// It reads lines from standard input, fields separated by tabs, and prints
// "ok" or what is wrong for each:
//
//	note <verifier key> <note>
//	record <size> <root> <index> <bytes> <hash,hash,...>
//	tree <to> <to root> <from> <from root> <hash,hash,...>
//
// Notes, bytes and hashes are in standard Base64.
package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 64<<20)
	for in.Scan() {
		if err := check(strings.Split(in.Text(), "\t")); err != nil {
			fmt.Println(err)
		} else {
			fmt.Println("ok")
		}
	}
}

func check(field []string) error {
	switch field[0] {
	case "note":
		verifier, err := note.NewVerifier(field[1])
		if err != nil {
			return err
		}
		opened, err := note.Open(decode(field[2]), note.VerifierList(verifier))
		if err != nil {
			return err
		}
		if len(opened.Sigs) != 1 || len(opened.UnverifiedSigs) != 0 {
			return fmt.Errorf("signatures: %d good, %d unknown", len(opened.Sigs), len(opened.UnverifiedSigs))
		}
		return nil
	case "record":
		proof := tlog.RecordProof(hashes(field[5]))
		return tlog.CheckRecord(proof, number(field[1]), hash(field[2]), number(field[3]), tlog.RecordHash(decode(field[4])))
	case "tree":
		proof := tlog.TreeProof(hashes(field[5]))
		return tlog.CheckTree(proof, number(field[1]), hash(field[2]), number(field[3]), hash(field[4]))
	}
	return fmt.Errorf("unknown line %q", field[0])
}

func decode(text string) []byte {
	bytes, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		panic(err)
	}
	return bytes
}

func hash(text string) (hash tlog.Hash) {
	copy(hash[:], decode(text))
	return hash
}

func hashes(text string) (all []tlog.Hash) {
	for _, one := range strings.Split(text, ",") {
		if one != "" {
			all = append(all, hash(one))
		}
	}
	return all
}

func number(text string) int64 {
	value, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		panic(err)
	}
	return value
}
