"""Where on a page the article is, and which of the lines there are its text and its captions."""
