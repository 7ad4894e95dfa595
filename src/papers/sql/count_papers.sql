-- The filter of papers.sql.
SELECT count(*)
FROM papers AS p
JOIN unit_nodes AS n ON n.id = p.unit_id
JOIN unit_versions AS u ON u.unit_id = p.unit_id AND u.recorded_to = 9223372036854775807 AND u.valid_to = '9999-12-31'
WHERE p.id > 0
  AND (($1 = 1 AND n.path >= $2 AND n.path < $3)
       OR (p.issued_at IS NOT NULL
           AND EXISTS (SELECT 1 FROM paper_receipts AS r JOIN unit_nodes AS rn ON rn.id = r.unit_id
                       WHERE r.paper_id = p.id AND rn.path >= $2 AND rn.path < $3)))
  AND ($4 = '' OR p.kind = $4) AND ($5 = '' OR p.state = $5 OR ($5 = 'open' AND p.state IN ('draft', 'to_sign', 'in_oa', 'signed')))
  AND ($6 = '' OR replace(p.title, $6, '') <> p.title OR p.word || '〔' || p.year || '〕' || p.number || '号' = $6)
  AND ($7 = '' OR (p.subject_kind = $7 AND p.subject_id = $8))
  AND ($9 = 0 OR EXISTS (SELECT 1 FROM paper_receipts AS mine WHERE mine.paper_id = p.id AND mine.unit_id = $9 AND mine.signed_at IS NULL))
