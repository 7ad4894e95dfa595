-- Who answers for it is no fact of the notification: the row that is known now is changed in place.
UPDATE notification_versions SET holder_unit_id = $2 WHERE holder_unit_id = $1 AND recorded_to = 9223372036854775807
