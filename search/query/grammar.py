"""From lexemes and meanings to the query tree; forgiving: what has no place is reported and skipped."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from search import limits, messages
from search.query.facts.meaning import Meaning, phrase, within, word, words
from search.query.lexer import Lexeme
from search.query.operator_chips import either, excluded, quotation
from search.query.parsed import Clause, ClauseKind, Problem, Understood
from search.query.tree import And, Node, Not, Or, Phrase, Prefix, TextField, Within, Word
from search.vietnamese.text import Token, beginning, tokens

Item = Lexeme | Meaning


@dataclass(slots=True)
class Grammar:
    """Reads items in order; parentheses among them are matched and nested within the limit."""

    text: str
    items: Sequence[Item]
    problems: list[Problem] = field(default_factory=list)
    understood: list[Understood] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    _at: int = 0
    _depth: int = 0
    _quoted: set[Node] = field(default_factory=set)

    def query(self) -> Node | None:
        """The whole as one node, or None where nothing is left to search for."""
        node = self._alternatives("text")
        if isinstance(node, Or) and len(self.clauses) > 1:
            self.clauses = [Clause("bound", node, self.clauses[0].start, self.clauses[-1].end)]
        return node

    def _alternatives(self, into: TextField) -> Node | None:
        first, before = self._at, len(self.understood)
        sides = [self._side(into)]
        signs: list[Lexeme] = []
        while (sign := self._take("or", "hoac")) is not None:
            signs.append(sign)
            sides.append(self._side(into))
        groups, places = [sides[0][0]], [sides[0][1]]
        for sign, (side, place) in zip(signs, sides[1:], strict=True):
            if groups[-1] and side:
                groups.append(side)
                places.append(place)
                continue
            places[-1] = (places[-1][0] if groups[-1] else place[0], max(places[-1][1], place[1]))
            # «hoặc» with nothing to choose between is the ordinary word; OR is no word at all.
            if sign.kind == "hoac":
                groups[-1].append(word(sign.words[0], into))
            else:
                self._stray(sign)
            groups[-1] += side
        nodes = [_joined(And, group) for group in groups if group]
        if len(set(nodes)) > 1:
            # A group is shown with its parentheses, which are matched by now.
            start = self.items[first - 1].start if self._depth else places[0][0]
            end = self.items[self._at].end if self._depth else places[-1][1]
            inner = self.understood[before:]
            self.understood[before:] = either(self.text, start, end, places, inner)
        return _joined(Or, nodes) if nodes else None

    def _side(self, into: TextField) -> tuple[list[Node], tuple[int, int]]:
        """What stands up to the next OR, and where."""
        first = self._at
        nodes = self._all(into)
        items = self.items[first : self._at]
        return nodes, (items[0].start, items[-1].end) if items else (0, 0)

    def _all(self, into: TextField) -> list[Node]:
        """Operands one after another, up to an OR, a closing parenthesis or the end."""
        found: list[Node] = []
        while (item := self._next()) is not None and _kind(item) not in ("or", "hoac", "close"):
            if sign := self._take("and"):
                following = _kind(self._next())
                if not found or following in ("", "or", "hoac", "close", "and"):
                    self._stray(sign)
                continue
            first = self._at
            node = self._operand(into)
            if node is not None:
                found.append(node)
                if not self._depth:
                    self.clauses += _clauses(self.items[first], node, self.items[self._at - 1].end, self.text)
        return found

    def _operand(self, into: TextField) -> Node | None:
        item = self.items[self._at]
        self._at += 1
        if isinstance(item, Meaning):
            return self._read(item)
        if item.kind in ("minus", "not"):
            return self._negated(item, into)
        if item.kind == "open":
            self._depth += 1
            node = self._alternatives(into)
            self._depth -= 1
            self._at += 1
        elif item.kind == "field" and item.field is not None and item.field.text is not None:
            node = self._in_field(item, item.field.text)
        elif item.kind in ("word", "prefix", "phrase"):
            return self._term(item, into)
        else:
            node = None
        if node is None:
            self._stray(item)
        return node

    def _read(self, meaning: Meaning) -> Node:
        self.understood += meaning.chips
        self.problems += meaning.problems
        return meaning.node

    def _negated(self, sign: Lexeme, into: TextField) -> Node | None:
        # Runs of signs are counted, not nested: «---x» is as deep as «-x».
        odd = True
        while self._take("minus", "not"):
            odd = not odd
        if _kind(self._next()) in ("", "or", "hoac", "and", "close", "plus"):
            self._stray(sign)
            return None
        first, before = self._at, len(self.understood)
        node = self._operand(into)
        if node is None or not odd:
            return node
        items, inner = self.items[first : self._at], self.understood[before:]
        self.understood[before:] = excluded(self.text, sign.start, items, inner)
        return Not(node)

    def _in_field(self, marker: Lexeme, into: TextField) -> Node | None:
        following = self._next()
        if isinstance(following, Lexeme) and following.kind in ("open", "phrase"):
            node = self._operand(into)
        else:
            terms: list[Node] = []
            while (term := self._take("word", "prefix")) is not None:
                terms.append(self._term(term, into))
            node = _joined(And, terms) if terms else None
        if node is not None:
            end = self.items[self._at - 1].end
            value = self.text[marker.end : end].strip()
            typed = self.text[marker.start : end]
            self.understood = [chip for chip in self.understood if chip.start < marker.start]
            name = marker.field.names[0] if marker.field else ""
            self.understood.append(Understood("field", typed, value, f"{name}: {value}", marker.start, end))
        return node

    def _term(self, item: Lexeme, into: TextField) -> Node:
        if item.kind == "prefix":
            return _beginning(item.words[0], into)
        if item.kind == "word":
            return word(item.words[0], into)
        quoted = phrase(item.words, into)
        if item.distance is not None:
            quoted = within(item.words, item.distance, into)
        if isinstance(quoted, Phrase | Within) and len(self._quoted | {quoted}) > limits.PHRASES:
            self.problems.append(Problem(messages.too_many_phrases(limits.PHRASES), item.start, item.end))
            return words(item.words, into)
        self._quoted.add(quoted)
        self.understood.append(quotation(self.text, item))
        return quoted

    def _next(self) -> Item | None:
        return self.items[self._at] if self._at < len(self.items) else None

    def _take(self, *kinds: str) -> Lexeme | None:
        item = self._next()
        if isinstance(item, Lexeme) and item.kind in kinds:
            self._at += 1
            return item
        return None

    def _stray(self, sign: Lexeme) -> None:
        self.problems.append(Problem(messages.STRAY[sign.kind], sign.start, sign.end))


def _clauses(item: Item, node: Node, end: int, text: str) -> list[Clause]:
    """What an operand adds to the conditions: words one by one."""
    if isinstance(item, Lexeme):
        kind: ClauseKind = "word" if item.kind in ("word", "hoac") and isinstance(node, Word) else "bound"
        return [Clause(kind, node, item.start, end)]
    if item.chips or not _is_words(node):
        return [Clause("bound" if item.bound else "fact", node, item.start, end)]
    return [
        Clause("word", word(token), item.start + token.start, item.start + token.end)
        for token in tokens(text[item.start : item.end])
    ]


def _is_words(node: Node) -> bool:
    return isinstance(node, Word) or (isinstance(node, And) and all(map(_is_words, node.parts)))


def _kind(item: Item | None) -> str:
    return "" if item is None else item.kind if isinstance(item, Lexeme) else "meaning"


def _beginning(token: Token, into: TextField) -> Node:
    """Every syllable that begins as typed, or is the whole of it in another spelling: «ky*» finds «kì»,
    whose key is «ki», but not «kinh»; «quy*» finds «quý», whose key is «qui», and «quyết»."""
    typed = beginning(token.text)
    whole = word(token, into)
    begins = Prefix(typed, token.marked, into)
    return begins if whole.term.startswith(typed) else Or((begins, whole))


def _joined(node: type[And] | type[Or], parts: Sequence[Node]) -> Node:
    unique = tuple(dict.fromkeys(parts))
    return unique[0] if len(unique) == 1 else node(unique)
