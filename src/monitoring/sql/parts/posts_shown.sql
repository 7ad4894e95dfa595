-- Present posts; the page is chosen first, then filled in.
SELECT v.post_id, v.version, v.account_id, a.name, i.platform, n.id, u.name, u.short_name, u.kind, v.platform_post_id, v.title, v.body, v.url,
    v.published_at, v.recorded_from, v.is_gone,
    (SELECT count(*) FROM post_hits AS h
     WHERE h.post_id = v.post_id AND h.post_version = v.version - v.is_gone AND h.triage <> 'false_alarm') AS hits,
    (SELECT min(CASE h.severity WHEN 'serious' THEN 0 WHEN 'general' THEN 1 ELSE 2 END) FROM post_hits AS h
     WHERE h.post_id = v.post_id AND h.post_version = v.version - v.is_gone AND h.triage <> 'false_alarm') AS worst,
    (SELECT max(w.version) FROM post_versions AS w WHERE w.post_id = v.post_id) AS versions
FROM (
    SELECT v.post_id, v.version
