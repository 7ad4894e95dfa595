-- The towns of a scope with what their areas hold. $1, $2 scope; $3 the moment.
SELECT v.unit_id, v.name, v.short_name,
       (SELECT count(*) FROM account_versions AS a JOIN unit_nodes AS h ON h.id = a.host_unit_id
        WHERE a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31' AND a.state NOT IN ('shut_down', 'freezing', 'cancelled_to_audit', 'cancelled')
          AND h.path >= t.path AND h.path < substr(t.path, 1, length(t.path) - 1) || '0'),
       coalesce(f.open_findings, 0), coalesce(f.serious, 0), coalesce(f.stale, 0), coalesce(f.overdue, 0), coalesce(f.general, 0)
FROM unit_versions AS v
JOIN unit_nodes AS t ON t.id = v.unit_id
LEFT JOIN (
    SELECT w.id AS town_id, count(*) AS open_findings, CAST(sum(CASE WHEN o.severity = 'serious' THEN 1 ELSE 0 END) AS BIGINT) AS serious,
           CAST(sum(CASE WHEN o.rule = '2.4d-stale-update' AND o.last_day IS NULL THEN 1 ELSE 0 END) AS BIGINT) AS stale,
           CAST(sum(CASE WHEN o.due_at < $3 THEN 1 ELSE 0 END) AS BIGINT) AS overdue,
           CAST(sum(CASE WHEN o.severity = 'general' THEN 1 ELSE 0 END) AS BIGINT) AS general
    FROM findings AS o
    JOIN unit_nodes AS h ON h.id = o.host_unit_id
    JOIN unit_nodes AS w ON h.path >= w.path AND h.path < substr(w.path, 1, length(w.path) - 1) || '0'
    JOIN unit_versions AS wv ON wv.unit_id = w.id AND wv.kind = 'town' AND wv.recorded_to = 9223372036854775807 AND wv.valid_to = '9999-12-31'
    WHERE o.opened_at < $3 AND (o.closed_at IS NULL OR o.closed_at >= $3)
    GROUP BY w.id) AS f ON f.town_id = v.unit_id
WHERE v.kind = 'town' AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31' AND v.state = 'active'
  AND t.path >= $1 AND t.path < $2
ORDER BY v.area, v.unit_id
