SELECT count(*) FROM rounds AS r
JOIN unit_nodes AS c ON c.id = r.scope_unit_id
WHERE ($3 = '' OR r.state = $3) AND ($4 = '' OR r.kind = $4)
  AND ((c.path >= $1 AND c.path < $2)
       OR (r.state = 'closed'
           AND EXISTS (SELECT 1 FROM unit_nodes AS n JOIN round_accounts AS l ON l.unit_id = n.id
                       WHERE l.round_id = r.id AND n.path >= $1 AND n.path < $2)))
