-- Issued papers that some addressee should have signed for by $1 and was not reminded of since $2.
SELECT DISTINCT p.id
FROM papers AS p
JOIN paper_receipts AS r ON r.paper_id = p.id
WHERE p.state = 'issued' AND r.is_copy = 0 AND r.signed_at IS NULL AND r.due_at <= $1 AND (r.reminded_at IS NULL OR r.reminded_at < $2)
ORDER BY p.id
