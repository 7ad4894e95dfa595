-- One document and the unit $1 that it notified; without a number, what the issuer $4 said on the day $5.
SELECT n.id, n.version, v.level, v.issuer, v.document_number, v.title, v.issued_on, v.account_id, v.unit_id, v.holder_unit_id, v.cause, v.is_prominent,
       v.summary, v.source, v.source_id, v.attachment_id, v.withdrawn_on, v.reason, v.recorded_by, v.recorded_from
FROM notification_versions AS v
JOIN notifications AS n ON n.id = v.notification_id
WHERE v.unit_id = $1 AND v.level = $2 AND v.document_number = $3 AND ($3 <> '' OR (v.issuer = $4 AND v.issued_on = $5))
    AND v.recorded_to = 9223372036854775807 AND v.withdrawn_on IS NULL
ORDER BY n.id
