-- Cases with each notification that they count: document, account by its id on the platform, or the unit's name where it was notified as a whole.
SELECT c.id, c.kind, v.document_number, coalesce(i.platform_account_id, u.name)
FROM ladder_cases AS c
LEFT JOIN ladder_basis AS b ON b.case_id = c.id
LEFT JOIN notification_versions AS v ON v.notification_id = b.notification_id AND v.recorded_to = 9223372036854775807
LEFT JOIN account_identities AS i ON i.id = v.account_id
LEFT JOIN unit_versions AS u ON v.account_id IS NULL AND u.unit_id = v.unit_id AND u.valid_to = '9999-12-31' AND u.recorded_to = 9223372036854775807
WHERE c.kind IN ('admonition', 'closure_advice')
ORDER BY c.id, v.id
