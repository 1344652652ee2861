"""A query tree as one short line, so that tables of expectations can be read."""

from search.query.tree import And, During, Has, Node, Not, Or, Phrase, Prefix, Word


def shown(node: Node) -> str:
    """«word!» is exact, «word@title» in a field, «field=key» a fact, «roles:days» a date."""
    match node:
        case Word(term, marked, where):
            return term + "!" * marked + ("" if where == "text" else f"@{where}")
        case Prefix(term, marked, where):
            return term + "!" * marked + "*" + ("" if where == "text" else f"@{where}")
        case Phrase(words):
            return f'"{" ".join(map(shown, words))}"'
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
