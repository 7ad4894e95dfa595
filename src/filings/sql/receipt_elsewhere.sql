-- Another account under whose name this receipt number stands in the system.
SELECT d.account_id
FROM filing_versions AS v
JOIN filing_duties AS d ON d.id = v.filing_id
WHERE v.receipt_number = $2 AND v.receipt_number <> '' AND v.recorded_to = 9223372036854775807 AND v.state = 'filed'
    AND d.filing_system = $1 AND d.account_id <> $3
ORDER BY d.id
LIMIT 1
