"""What the ranking is compared with: plain BM25 over folded syllables, any of the words, in two engines."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

import tantivy

from search.model import Article
from search.vietnamese.text import keys

HEAP = 60_000_000


class PlainTantivy:
    """tantivy as it comes: one field, BM25."""

    def __init__(self, articles: Iterable[Article], directory: Path) -> None:
        directory.mkdir(parents=True)
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        builder.add_text_field("text", tokenizer_name="whitespace")
        self._schema = builder.build()
        index = tantivy.Index(self._schema, str(directory))
        writer = index.writer(HEAP, 1)
        for article in articles:
            writer.add_document(tantivy.Document(id=article.id, text=_folded(article)))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def find(self, query: str, limit: int) -> list[str]:
        """The ids of the best, best first."""
        terms = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self._schema, "text", term))
            for term in dict.fromkeys(keys(query)[1])
        ]
        hits = self._searcher.search(tantivy.Query.boolean_query(terms), limit).hits if terms else []
        return [self._searcher.doc(address)["id"][0] for _, address in hits]


class PlainFts5:
    """SQLite's full text as it comes: one column, `bm25`."""

    def __init__(self, articles: Iterable[Article], directory: Path) -> None:
        directory.mkdir(parents=True)
        self._database = sqlite3.connect(directory / "fts5.sqlite")
        self._database.execute("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, text)")
        self._database.executemany(
            "INSERT INTO articles VALUES (?, ?)", ((article.id, _folded(article)) for article in articles)
        )
        self._database.commit()

    def find(self, query: str, limit: int) -> list[str]:
        """The ids of the best, best first."""
        terms = " OR ".join(f'"{term}"' for term in dict.fromkeys(keys(query)[1]))
        if not terms:
            return []
        found = self._database.execute(
            "SELECT id FROM articles WHERE articles MATCH ? ORDER BY bm25(articles) LIMIT ?", (terms, limit)
        )
        return [id for (id,) in found]

    def close(self) -> None:
        self._database.close()


def _folded(article: Article) -> str:
    return " ".join(keys(f"{article.title}\n{article.body}")[1])
