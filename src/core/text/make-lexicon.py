#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make the lexicon's table from WordNet, the American word list and the house list.

usage: make-lexicon.py WORDNET_DIR WORD_LIST HOUSE_LIST OUTPUT

All grammar is decided here, at build time: every inflection becomes an entry of its own, so that
the program does one look-up for a word and knows no rule. The table is C source in three arrays:

  sw_lexicon_slots    a hash table of words, size a power of two, linear probing. A word is kept
                      as its fingerprint alone: the slot's number gives the highest bits of the
                      fingerprint, the slot the 43 lowest, above 21 bits of flags. No two
                      words of the lexicon share one, which is asserted, and that a word which is
                      not in it shares one by chance is not to be expected in a lifetime.
  sw_lexicon_changes  for the slots whose flags say so, sorted by slot: slot, position in
  sw_lexicon_tails    "strip N bytes, append these" to make the base form (HAS_BASE) or the third
                      person (HAS_THIRD), as: N, length, bytes

None holds a pointer, so all stay in shared read-only pages and cost no relocation.
"""

import re
import sys

VERB, NOUN, ADJECTIVE, ADVERB = 1 << 0, 1 << 1, 1 << 2, 1 << 3
PREPOSITION, PRONOUN, CONJUNCTION = 1 << 4, 1 << 5, 1 << 6
DETERMINER, AUXILIARY = 1 << 7, 1 << 8
NAME, ACRONYM, PLURAL, LISTED, COMMON = 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13
BASE, THIRD, PAST, PARTICIPLE, GERUND = 1 << 14, 1 << 15, 1 << 16, 1 << 17, 1 << 18
HAS_BASE, HAS_THIRD = 1 << 19, 1 << 20

FLAG_BITS = 21
CHECK_MASK = (1 << 43) - 1
MASK64 = (1 << 64) - 1
MULTIPLIER = 0x9E3779B97F4A7C15

MAX_WORD = 64
CLASSES = {
    "noun": NOUN, "adjective": ADJECTIVE, "adverb": ADVERB, "preposition": PREPOSITION,
    "pronoun": PRONOUN, "conjunction": CONJUNCTION, "determiner": DETERMINER,
    "auxiliary": AUXILIARY, "name": NAME, "acronym": ACRONYM,
}
WORD = re.compile(r"^[a-zà-öø-þ]+(?:['-][a-zà-öø-þ]+)*$")
VOWELS = "aeiou"


class Lexicon:
    def __init__(self):
        self.flags = {}     # folded word -> flags
        self.base = {}      # form -> {base: weight}
        self.thirds = {}    # base -> third person
        self.weight = {}    # base -> how often its senses were met
        self.listed = set()     # lower-case words of the word list
        self.irregular = {}     # base -> {form: flags}

    def add(self, word, flags):
        word = fold(word)
        if WORD.match(word) and len(word.encode()) <= MAX_WORD:
            self.flags[word] = self.flags.get(word, 0) | flags

    def add_form(self, form, base, flags):
        self.add(form, VERB | flags)
        if form != base:
            self.base.setdefault(form, {})[base] = self.weight.get(base, 0)


def fold(word):
    return word.lower()


def read_index(path):
    """Yields (word, number of senses that were met in tagged text)."""
    with open(path, encoding="ascii") as lines:
        for line in lines:
            if line.startswith(" "):
                continue
            fields = line.split()
            if "_" not in fields[0]:
                pointers = int(fields[3])
                yield fields[0], int(fields[5 + pointers])


def read_cased(path):
    """Returns the lemmas of a data file that are written in lower case in some sense."""
    lower = set()
    with open(path, encoding="ascii") as lines:
        for line in lines:
            if line.startswith(" "):
                continue
            fields = line.split(" ", 4 + 2 * 40)
            for i in range(int(fields[3], 16)):
                word = fields[4 + 2 * i].split("(")[0]
                if word[0].islower() and "_" not in word:
                    lower.add(word.lower())
    return lower


def read_exceptions(path):
    with open(path, encoding="ascii") as lines:
        for line in lines:
            form, *bases = line.split()
            for base in bases:
                if "_" not in form and "_" not in base:
                    yield form, base


def read_house(path):
    sections = {}
    section = None
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.split("#")[0].strip()
            if not line:
                continue
            if line.startswith("["):
                section = line.strip("[]")
                if section not in CLASSES and section not in ("verb", "irregular"):
                    sys.exit(f"{path}:{number}: no such class: {section}")
                sections.setdefault(section, [])
            elif section is None:
                sys.exit(f"{path}:{number}: words before the first class")
            elif section == "irregular":
                if len(line.split()) != 3:
                    sys.exit(f"{path}:{number}: expected base, past, participle")
                sections[section].append(line.split())
            else:
                sections[section].extend(line.split())
    return sections


def s_form(word, listed):
    """Third person of a verb, plural of a noun."""
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    if re.search(r"[^aeiou]o$", word):
        return word + "s" if word + "s" in listed and word + "es" not in listed else word + "es"
    if re.search(r"[^aeiou][aeiou]z$", word):
        return word + "zes"
    if re.search(r"(s|x|z|sh|ch)$", word):
        return word + "s" if word + "s" in listed and word + "es" not in listed else word + "es"
    return word + "s"


def doubles(word, listed, exceptions):
    """Which stems take -ed and -ing where the last consonant may double."""
    double = word + word[-1]
    seen = set()
    for stem in (word, double):
        for end in ("ed", "ing"):
            if stem + end in exceptions or stem + end in listed:
                seen.add(stem)
    if seen:
        # "plane" owns "planing": a stem counts for this verb only if the silent e is not it.
        if seen == {word, double} and (word + "e") in listed:
            return [double]
        return sorted(seen)
    single = len(re.findall(r"[aeiouy]+", word)) == 1
    return [double if single else word]


def conjugate(base, listed, exceptions):
    """Returns {form: flags} of a regular verb, the base left out."""
    past = PAST | PARTICIPLE
    forms = {}
    if base.endswith("ie"):
        forms[base + "d"] = past
        forms[base[:-2] + "ying"] = GERUND
    elif base.endswith("e"):
        forms[base + "d"] = past
        if re.search(r"(ee|oe|ye)$", base) or (
                base + "ing" in listed and base[:-1] + "ing" not in listed):
            forms[base + "ing"] = GERUND
        else:
            forms[base[:-1] + "ing"] = GERUND
    elif re.search(r"[^aeiou]y$", base):
        forms[base[:-1] + "ied"] = past
        forms[base + "ing"] = GERUND
    elif base.endswith("c"):
        k = base + "k" if base + "ked" in listed or base.endswith("ic") else base
        forms[k + "ed"] = past
        forms[k + "ing"] = GERUND
    elif re.search(r"(^|[^aeiou]|qu)[aeiouy][^aeiouwxy]$", base):
        for stem in doubles(base, listed, exceptions):
            forms[stem + "ed"] = past
            forms[stem + "ing"] = GERUND
    else:
        forms[base + "ed"] = past
        forms[base + "ing"] = GERUND
    return forms


def add_verb(lexicon, base, exceptions):
    irregular = {form: None for form in exceptions if base in exceptions[form]}
    house = lexicon.irregular.get(base)
    lexicon.add(base, VERB | BASE)

    third = s_form(base, lexicon.listed)
    for form in irregular:
        if form.endswith("s") and not base.endswith("s") and form != "was":
            third = form
    lexicon.thirds[base] = third
    lexicon.add_form(third, base, THIRD)

    regular_past_rests = house is not None
    for form in irregular:
        if form.endswith("ing") and form != base:
            lexicon.add_form(form, base, GERUND)
        elif form == third or form in ("am", "are"):
            lexicon.add_form(form, base, 0)
        elif house is None:
            lexicon.add_form(form, base, PAST | PARTICIPLE)
            if form == base or not (form.endswith("ed") and form.startswith(base[:-1])):
                regular_past_rests = True
    for form, flags in (house or {}).items():
        lexicon.add_form(form, base, flags)

    for form, flags in conjugate(base, lexicon.listed, exceptions).items():
        # "feeded" is no word, "burned" and "dreamed" are.
        if regular_past_rests and flags & PAST and (house or form not in lexicon.listed):
            continue
        lexicon.add_form(form, base, flags)


def build(wordnet, word_list, house_list):
    lexicon = Lexicon()
    names = set()
    with open(word_list, encoding="utf-8") as lines:
        for line in lines:
            word = line.strip()
            if not word or word.endswith("'s"):
                continue
            if word[0].isupper():
                names.add(word)
            else:
                lexicon.listed.add(word)

    house = read_house(house_list)
    for base, past, participle in house.get("irregular", []):
        forms = lexicon.irregular.setdefault(base, {})
        for form in past.split("/"):
            forms[form] = forms.get(form, 0) | PAST
        for form in participle.split("/"):
            forms[form] = forms.get(form, 0) | PARTICIPLE

    # Of two verbs that share a form the house's is meant: "routing" is from "route".
    verbs = set(house["verb"]) | set(lexicon.irregular)
    preferred = {word: 1000 for word in house["verb"]}
    met = {}
    for kind, flag in (("verb", VERB), ("noun", NOUN), ("adj", ADJECTIVE), ("adv", ADVERB)):
        lower = read_cased(f"{wordnet}/data.{kind}")
        for word, senses in read_index(f"{wordnet}/index.{kind}"):
            if not WORD.match(word):
                continue
            if word not in lower:
                lexicon.add(word, NAME)
                continue
            if senses:
                met[word] = met.get(word, 0) + senses
            if kind == "verb":
                verbs.add(word)
                lexicon.weight[word] = senses + preferred.get(word, 0)
            else:
                lexicon.add(word, flag)

    for section, words in house.items():
        if section not in ("verb", "irregular"):
            for word in words:
                lexicon.add(word, CLASSES[section] | COMMON)
                if section == "noun":
                    lexicon.add(s_form(word, lexicon.listed), NOUN | PLURAL | COMMON)
            if section == "acronym":
                for word in words:
                    lexicon.add(word + "s", ACRONYM | PLURAL)

    # Plurals before verbs: both want the singular nouns and the bare verbs only.
    plurals = {}
    for form, base in read_exceptions(f"{wordnet}/noun.exc"):
        if lexicon.flags.get(base, 0) & NOUN and form != base:
            plurals.setdefault(base, set()).add(form)
    for word in [w for w, flags in lexicon.flags.items() if flags & NOUN]:
        for form in plurals.get(word) or {s_form(word, lexicon.listed)}:
            if form not in lexicon.flags or form in lexicon.listed:
                lexicon.add(form, NOUN | PLURAL)

    exceptions = {}
    for form, base in read_exceptions(f"{wordnet}/verb.exc"):
        if base in verbs:
            exceptions.setdefault(form, set()).add(base)
    by_base = {}
    for form, bases in exceptions.items():
        for base in bases:
            by_base.setdefault(base, {})[form] = bases
    for base in sorted(verbs):
        add_verb(lexicon, base, by_base.get(base, {}))

    for kind, flag in (("adj", ADJECTIVE), ("adv", ADVERB)):
        for form, base in read_exceptions(f"{wordnet}/{kind}.exc"):
            if lexicon.flags.get(base, 0) & flag:
                lexicon.add(form, flag)

    for word in lexicon.listed:
        lexicon.add(word, LISTED)
    for name in names:
        lexicon.add(name, NAME | (ACRONYM if name.isupper() and len(name) > 1 else 0))

    # "Teach" and "Add" are names or abbreviations too, but nobody means those; "React" is ours.
    ours = {fold(word) for kind in ("name", "acronym") for word in house[kind]}
    others = NOUN | ADJECTIVE | ADVERB
    for word in lexicon.listed - ours:
        flags = lexicon.flags.get(word, 0)
        if flags & BASE and not flags & others:
            lexicon.flags[word] = flags & ~(NAME | ACRONYM)

    # Common: met in tagged text, itself or the word that it is a form of, and in the word list.
    for word in list(lexicon.flags):
        if word in lexicon.listed and (word in met or any(b in met for b in lexicon.base.get(word, ()))
                                       or plural_met(word, lexicon, met)):
            lexicon.flags[word] |= COMMON
    for word in house["verb"]:
        lexicon.flags[word] |= COMMON
        lexicon.flags[lexicon.thirds[word]] |= COMMON
    return lexicon


def plural_met(word, lexicon, met):
    if not lexicon.flags[word] & PLURAL:
        return False
    return any(word.endswith(end) and word[:-len(end)] + new in met
               for end, new in (("s", ""), ("es", ""), ("ies", "y")))


def delta(word, target):
    """"Strip, append" from one form to another; irregular ones are replaced whole."""
    common = 0
    while common < min(len(word), len(target)) and word[common] == target[common]:
        common += 1
    strip, append = len(word[common:].encode()), target[common:].encode()
    return bytes((strip, len(append))) + append


def fingerprint(data):
    """The same as in sw-lexicon-private.h: eight bytes at a time."""
    value = 0
    for i in range(0, len(data), 8):
        value = ((value ^ int.from_bytes(data[i:i + 8], "little")) * MULTIPLIER) & MASK64
        value ^= value >> 32
    return value


def write(lexicon, output):
    bits = (len(lexicon.flags) * 5 // 4).bit_length()
    size = 1 << bits
    slots = [0] * size
    tails = bytearray()
    positions = {}
    changes = []
    seen = set()
    for word in sorted(lexicon.flags):
        flags = lexicon.flags[word]
        tail = b""
        bases = lexicon.base.get(word)
        if bases and not flags & BASE:
            flags |= HAS_BASE
            tail = delta(word, max(sorted(bases), key=lambda b: bases[b]))
        elif flags & BASE and lexicon.thirds[word] != word + "s":
            flags |= HAS_THIRD
            tail = delta(word, lexicon.thirds[word])

        value = fingerprint(word.encode())
        slot, check = value >> (64 - bits), value & CHECK_MASK
        if (slot, check) in seen:
            sys.exit(f"two words share the fingerprint of {word}: change MULTIPLIER")
        seen.add((slot, check))
        while slots[slot]:
            slot = (slot + 1) & (size - 1)
        slots[slot] = check << FLAG_BITS | flags
        if tail:
            if tail not in positions:
                positions[tail] = len(tails)
                tails += tail
            changes.append((slot, positions[tail]))

    with open(output, "w", encoding="ascii") as out:
        out.write("/* Generated by make-lexicon.py. */\n"
                  f"#define SW_LEXICON_BITS {bits}\n\n")
        write_array(out, "guint64 sw_lexicon_slots", [f"{slot:#x}" for slot in slots])
        write_array(out, "guint32 sw_lexicon_changes",
                    [str(number) for pair in sorted(changes) for number in pair])
        write_array(out, "guint8 sw_lexicon_tails", [str(byte) for byte in tails])


def write_array(out, declaration, values):
    out.write(f"static const {declaration}[{len(values)}] = {{\n")
    for i in range(0, len(values), 16):
        out.write(",".join(values[i:i + 16]) + ",\n")
    out.write("};\n\n")


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    write(build(*sys.argv[1:4]), sys.argv[4])


main()
