SELECT count(*)
FROM paper_receipts AS r
JOIN unit_nodes AS n ON n.id = r.unit_id
WHERE r.paper_id = $1 AND n.path >= $2 AND n.path < $3
