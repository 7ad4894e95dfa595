SELECT v.unit_id, v.name, v.short_name,
       (SELECT count(*) FROM account_versions AS a
        WHERE a.host_unit_id = v.unit_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31' AND a.state NOT IN ('shut_down', 'freezing', 'cancelled_to_audit', 'cancelled')),
       f.serious, f.general, f.hint, f.overdue
FROM (SELECT o.host_unit_id, CAST(sum(CASE WHEN o.severity = 'serious' THEN 1 ELSE 0 END) AS BIGINT) AS serious,
             CAST(sum(CASE WHEN o.severity = 'general' THEN 1 ELSE 0 END) AS BIGINT) AS general,
             CAST(sum(CASE WHEN o.severity = 'hint' THEN 1 ELSE 0 END) AS BIGINT) AS hint,
             CAST(sum(CASE WHEN o.due_at < $3 THEN 1 ELSE 0 END) AS BIGINT) AS overdue
      FROM findings AS o JOIN unit_nodes AS n ON n.id = o.host_unit_id
      WHERE o.opened_at < $3 AND (o.closed_at IS NULL OR o.closed_at >= $3) AND n.path >= $1 AND n.path < $2
      GROUP BY o.host_unit_id) AS f
JOIN unit_versions AS v ON v.unit_id = f.host_unit_id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
ORDER BY f.serious DESC, f.overdue DESC, f.general DESC, f.hint DESC, v.unit_id
LIMIT 10
