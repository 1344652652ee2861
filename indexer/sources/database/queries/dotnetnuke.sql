-- DotNetNuke with the module NewsArticles (DnnForge): approved articles. Copy this file where the tables begin
-- with a prefix, and add a column `url` where the addresses of articles are known.
SELECT
    a.ArticleID AS id,
    a.Title AS title,
    a.Summary AS summary,
    (
        SELECT p.PageText + N' '
        FROM DnnForge_NewsArticles_Page p
        WHERE p.ArticleID = a.ArticleID
        ORDER BY p.SortOrder
        FOR XML PATH(''), TYPE
    ).value('.', 'nvarchar(max)') AS body,
    (
        SELECT MIN(c.Name)
        FROM DnnForge_NewsArticles_ArticleCategories ac
        JOIN DnnForge_NewsArticles_Category c ON c.CategoryID = ac.CategoryID
        WHERE ac.ArticleID = a.ArticleID
    ) AS section,
    (SELECT u.DisplayName FROM Users u WHERE u.UserID = a.AuthorID) AS author,
    a.StartDate AS published_at,
    a.LastUpdate AS grows
FROM DnnForge_NewsArticles_Article a
WHERE a.IsApproved = 1 AND a.IsDraft = 0
