"""Every sentence a reader is told about a query, for an editor to read in one sitting."""

QUESTION_WORD = "từ hỏi"
"""Why a word of the query was left out."""
