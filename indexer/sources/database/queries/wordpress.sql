-- WordPress: published posts. Copy this file where the tables do not begin with wp_.
SELECT
    p.ID AS id,
    CONCAT((SELECT o.option_value FROM wp_options o WHERE o.option_name = 'home'), '/?p=', p.ID) AS url,
    p.post_title AS title,
    p.post_excerpt AS summary,
    p.post_content AS body,
    (
        SELECT MIN(t.name)
        FROM wp_term_relationships r
        JOIN wp_term_taxonomy x ON x.term_taxonomy_id = r.term_taxonomy_id AND x.taxonomy = 'category'
        JOIN wp_terms t ON t.term_id = x.term_id
        WHERE r.object_id = p.ID
    ) AS section,
    (SELECT u.display_name FROM wp_users u WHERE u.ID = p.post_author) AS author,
    p.post_date AS published_at,
    p.post_modified AS grows
FROM wp_posts p
WHERE p.post_type = 'post' AND p.post_status = 'publish' AND p.post_password = ''
