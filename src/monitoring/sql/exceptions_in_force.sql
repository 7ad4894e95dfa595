SELECT rule, span_digest, account_id FROM hit_exceptions WHERE state = 'confirmed' AND valid_from <= $1 AND valid_to >= $1
