SELECT n.id, n.version, v.level, v.issuer, v.document_number, v.title, v.issued_on, v.account_id, v.unit_id, v.holder_unit_id, v.cause, v.is_prominent,
       v.summary, v.source, v.source_id, v.attachment_id, v.withdrawn_on, v.reason, v.recorded_by, v.recorded_from
FROM notification_versions AS v
JOIN notifications AS n ON n.id = v.notification_id
WHERE v.notification_id = $1
ORDER BY v.recorded_from, v.id
