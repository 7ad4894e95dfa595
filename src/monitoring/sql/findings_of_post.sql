-- Findings about a post, the newest first; what its account hosts is judged by the reader's right to findings.
SELECT f.id, f.title, f.severity, f.state
FROM findings AS f
WHERE f.account_id = $1 AND f.subject_kind = 'post' AND f.subject_id = $2
ORDER BY f.id DESC
