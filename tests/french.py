"""Extracts the French texts of lowtech (`extract FOLDER`), and judges what the tools said of them (`judge FOLDER`)."""

import json
import re
import sys
import tomllib
from pathlib import Path

SHOWN = {"titre", "court", "but", "question", "pourquoi", "aide", "critere", "exemple", "contre_exemple", "conseil", "message", "niveaux", "mot", "definition", "reference", "calcul"}
LITERAL = r'"((?:[^"\\]|\\.)*)"'
# The ways src/lang writes a French text: a phrase, a pair of languages, an arm for French, a help.
PHRASES = [
    r"(?m)^    \w+\([^)]*\):\s*" + LITERAL,
    r"=>\s*\[" + LITERAL,
    r"\(Lang::Fr, [\w:]+\) => " + LITERAL,
    r'(?m)^    \(\s*"[a-z_.-]*",\s*' + LITERAL,
    r'(?m)^    \("([A-ZÉ=]+)", "[A-Z=]+"\)',
]
# What is typed as it is: commands, options, file names, keys, signs of the path.
TYPED = re.compile(
    r"alias : \w+|« etapes »|\bresume(?= \()|lowtech( (methodology|show|check|continue|new|set|export|list|status))*|--?[a-zA-Z][\w-]*|\b[\w-]+\.toml\b"
    r"|\b\w+\.\w+(\.\w+)*=?|\b\w+_\w+\b|\b(EDITOR|ACCESSIBLE|CODE)=\S*|[A-Z]\d+[a-z]?=|\b(cle|etape|etapes|titre|controle|etiquette|somme|motif)\b(?= = |\]|\()"
)
LONGEST_SENTENCE = 25


def texts_of_methodology():
    """Each shown French text of the methodology: place, key, text."""
    for path in sorted(Path("methodology/lowtech").rglob("*.toml")):
        if "langues" not in path.parts:
            yield from walk(str(path), tomllib.loads(path.read_text(encoding="utf-8")), str(path))


def texts_of_factors():
    """Each French text of the orders of magnitude: place, column, text."""
    path = Path("methodology/lowtech/facteurs.tsv")
    header, *lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    for number, cells in enumerate(lines, start=2):
        for key, text in zip(header, cells):
            if key in {"libelle", "unite", "remarque"} and text:
                yield f"{path}:{number}", key, text


def walk(place, value, key):
    if isinstance(value, dict):
        for name, inner in value.items():
            named = f"{place} {value['id']}" if name != "id" and isinstance(value.get("id"), str) else place
            yield from walk(named, inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(place, inner, key)
    elif isinstance(value, str) and key in SHOWN:
        for line in value.splitlines():
            yield place, key, line


def texts_of_program():
    """Each French text of src/lang: place, nothing, text."""
    for path in sorted(Path("src/lang").glob("*.rs")):
        source = path.read_text(encoding="utf-8")
        for pattern in PHRASES:
            for found in re.finditer(pattern, source):
                text = found.group(1).replace('\\"', '"').replace("\\n", " ").replace("\\\\", "\\")
                line = source.count("\n", 0, found.start(1)) + 1
                yield f"{path}:{line}", "", text


def texts():
    return [*texts_of_methodology(), *texts_of_factors(), *texts_of_program()]


def extract(folder):
    words, sentences = [], []
    for _, _, text in texts():
        bare = TYPED.sub(" ", re.sub(r"\{\w+\}", "", text)).replace("’", "'").replace("…", " ")
        words.append(re.sub(r'[<>=:;!?."\[\](){}#|/\\_]', " ", bare))
        # A value becomes a word that agrees with everything, so that the sentence stays one.
        sentence = re.sub(r"\s*\((\{\w+\}(, )?)+\)", "", text)
        sentence = re.sub(r"« \{\w+\} »", "« B1 »", sentence)
        sentences.append(re.sub(r"\{\w+\}", "12", sentence))
    folder.joinpath("words").write_text("\n".join(words) + "\n", encoding="utf-8")
    folder.joinpath("sentences").write_text("\n".join(sentences) + "\n", encoding="utf-8")


def accepted(name):
    lines = Path("tests/data", name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def spelling(folder, all_texts):
    dictionary = accepted("dictionnaire.txt")
    if dictionary != sorted(set(dictionary)):
        yield "tests/data/dictionnaire.txt", "not sorted, or a word twice", ""
    unknown = set(folder.joinpath("unknown").read_text(encoding="utf-8").split()) - set(dictionary)
    lines = folder.joinpath("words").read_text(encoding="utf-8").splitlines()
    for word in sorted(unknown):
        for (place, _, text), line in zip(all_texts, lines):
            if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", line):
                yield place, f"unknown word: {word}", text
    used = set(re.findall(r"[\w'-]+", " ".join(lines)))
    used |= {part for word in used for part in re.split(r"['-]", word)}
    for word in sorted(set(dictionary) - used):
        yield "tests/data/dictionnaire.txt", f"no text has this word any more: {word}", ""


def grammar(folder, all_texts):
    allowed = set(accepted("grammalecte-acceptes.txt"))
    seen = set()
    report = json.loads(folder.joinpath("grammar").read_text(encoding="utf-8"))
    for paragraph in report["data"]:
        place, _, text = all_texts[paragraph["iParagraph"] - 1]
        for error in paragraph["lGrammarErrors"]:
            what = f"{error['sRuleId']} | {error['sUnderlined']}"
            if what in allowed:
                seen.add(what)
            else:
                yield place, f"grammar: {what} | {error['sMessage']}", text
    for what in sorted(allowed - seen):
        yield "tests/data/grammalecte-acceptes.txt", f"no text needs this any more: {what}", ""


def house_rules(all_texts):
    for place, key, text in all_texts:
        if re.search(r"\w·\w", text):
            yield place, "a · inside a word", text
        if re.search(r"\w\((e|es|s|x|ne|nes|le|les|ère|ères|euse|euses|rice|rices)\)", text):
            yield place, "an ending in brackets", text
        if re.search(r"\bsimplement\b", text, re.IGNORECASE):
            yield place, "“simplement”", text
        if "'" in text:
            yield place, "a straight apostrophe", text
        if key == "question":
            for sentence in re.split(r"(?<=[.?!])\s+", text):
                count = len(re.findall(r"[\w’-]*\w", sentence))
                if count > LONGEST_SENTENCE:
                    yield place, f"a question of {count} words, {LONGEST_SENTENCE} at most", text


def judge(folder):
    all_texts = texts()
    questions = sum(key == "question" for _, key, _ in all_texts)
    from_program = sum(place.startswith("src/") for place, _, _ in all_texts)
    print(f"French texts: {len(all_texts)} ({len(all_texts) - from_program} of the methodology, {from_program} of the program)")
    checks = [
        ("spelling", spelling(folder, all_texts)),
        ("grammar", grammar(folder, all_texts)),
        (f"typography, words to avoid, length of {questions} questions", house_rules(all_texts)),
    ]
    total = 0
    for name, findings in checks:
        count = 0
        for place, what, text in findings:
            count += 1
            print(f"{place}: {what}\n    {text}".rstrip())
        print(f"{name}: {count} to mend")
        total += count
    sys.exit(1 if total else 0)


if __name__ == "__main__":
    {"extract": extract, "judge": judge}[sys.argv[1]](Path(sys.argv[2]))
