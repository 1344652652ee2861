"""Tantivy by itself: its folding, its snippets, its stored fields, its aggregations over text."""

from collections.abc import Iterable
from pathlib import Path

import tantivy

from search.index.engines.tantivy.vendor import total
from tests.benchmarks.whole_pages.held import BEST, FIELDS, VALUES, Ask, Held, syllables


def opened(place: Path, articles: Iterable[Held]) -> Ask:
    """An index of these articles."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=True, tokenizer_name="folded", index_option="position")
    for name in ("title", "url", "published"):
        builder.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    for field in FIELDS:
        builder.add_text_field(field, stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    index = tantivy.Index(builder.build(), str(place))
    folding = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    folding = folding.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())
    index.register_tokenizer("folded", folding.build())
    writer = index.writer(200_000_000)
    for one in articles:
        values = {field: [value for name, value in one.values if name == field] for field in FIELDS}
        shown = {"title": one.title, "url": one.url, "published": one.published}
        writer.add_document(tantivy.Document(text=one.text, **shown, **values))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher, schema = index.searcher(), index.schema
    counts = {field: {"terms": {"field": field, "size": VALUES}} for field in FIELDS}

    def ask(text: str) -> int:
        terms = [tantivy.Query.term_query(schema, "text", one, "freq") for one in syllables(text)]
        query = tantivy.Query.boolean_query([(tantivy.Occur.Must, term) for term in terms])
        found = searcher.search(query, BEST)
        snippets = tantivy.SnippetGenerator.create(searcher, query, schema, "text")
        for _, address in found.hits:
            document = searcher.doc(address)
            snippets.snippet_from_doc(document).to_html()
            document.to_dict()
        searcher.aggregate(query, counts)
        return total(found)

    return ask
