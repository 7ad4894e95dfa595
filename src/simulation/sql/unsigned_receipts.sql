-- Issued papers that units have not signed for.
SELECT r.paper_id, r.unit_id, p.issued_at
FROM paper_receipts AS r
JOIN papers AS p ON p.id = r.paper_id
WHERE r.signed_at IS NULL AND p.state = 'issued'
ORDER BY r.paper_id, r.unit_id
