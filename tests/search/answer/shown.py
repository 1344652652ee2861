"""A query tree as one short line, so that tables of expectations can be read."""

from search.query.tree import And, During, Has, Node, Not, Or, Phrase, Prefix, Within, Word


def bare(node: Node) -> Node:
    """The same without the words in which dates and short references are printed, beside the fact."""
    match node:
        case Or(parts) if any(isinstance(part, During) for part in parts):
            told = tuple(bare(part) for part in parts if not isinstance(part, Phrase | Word))
            return told[0] if len(told) == 1 else Or(told)
        case Or(parts) if any(isinstance(part, Has) and part.field == "short_number" for part in parts):
            kept = [part for part in map(bare, parts) if "number=" in shown(part)]
            return kept[0] if len(kept) == 1 else Or(tuple(kept))
        case And(parts) | Or(parts):
            return type(node)(tuple(map(bare, parts)))
        case Not(part):
            return Not(bare(part))
    return node


def shown(node: Node) -> str:
    """«word!» is exact, «word@title» in a field, «field=key» a fact, «roles:days» a date."""
    match node:
        case Word(term, marked, where):
            return term + "!" * marked + ("" if where == "text" else f"@{where}")
        case Prefix(term, marked, where):
            return term + "!" * marked + "*" + ("" if where == "text" else f"@{where}")
        case Phrase(words):
            return f'"{" ".join(map(shown, words))}"'
        case Within(words, distance):
            return f'"{" ".join(map(shown, words))}"~{distance}'
        case Has(field, value):
            return f"{field}={value}"
        case During(fields, period):
            return f"{'/'.join(fields)}:{period.start}..{period.last}"
        case And(parts):
            return f"({' & '.join(map(shown, parts))})"
        case Or(parts):
            return f"({' | '.join(map(shown, parts))})"
        case Not(part):
            return f"-{shown(part)}"
    return type(node).__name__
