-- NukeViet 4: published items of the module «news» in Vietnamese. Copy this file where the tables do not begin
-- with nv4_vi_news_ and nv4_, or where addresses are made otherwise.
SELECT
    r.id AS id,
    CONCAT(
        'https://',
        (SELECT SUBSTRING_INDEX(g.config_value, ',', 1) FROM nv4_config g WHERE g.config_name = 'my_domains' LIMIT 1),
        '/news/', c.alias, '/', r.alias, '-', r.id, '.html'
    ) AS url,
    r.title AS title,
    r.hometext AS summary,
    d.bodyhtml AS body,
    c.title AS section,
    r.author AS author,
    r.publtime AS published_at,
    GREATEST(r.addtime, r.edittime, r.publtime) AS grows
FROM nv4_vi_news_rows r
JOIN nv4_vi_news_detail d ON d.id = r.id
JOIN nv4_vi_news_cat c ON c.catid = r.catid
WHERE r.status = 1
