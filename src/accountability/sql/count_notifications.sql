-- As notifications_page.
SELECT count(*)
FROM notification_versions AS v
JOIN unit_nodes AS n ON n.id = v.holder_unit_id
LEFT JOIN account_versions AS a ON a.account_id = v.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
WHERE v.recorded_to = 9223372036854775807
    AND n.path >= $1 AND n.path < $2 AND n.path >= $3 AND n.path < $4
    AND ($5 = '' OR v.level = $5) AND ($6 = '' OR v.cause = $6)
    AND ($7 = 0 OR ($7 = 1 AND v.withdrawn_on IS NULL) OR ($7 = 2 AND v.withdrawn_on IS NOT NULL))
    AND v.issued_on >= $8 AND v.issued_on <= $9 AND ($10 = 0 OR v.account_id = $10)
    AND ($11 = 0 OR ($11 = 1 AND v.is_prominent = 1) OR ($11 = 2 AND v.is_prominent = 0))
    AND ($12 = '' OR replace(v.document_number || v.title || v.issuer || v.summary || coalesce(a.name, ''), $12, '')
        <> v.document_number || v.title || v.issuer || v.summary || coalesce(a.name, ''))
