-- The id stays the person's post; when it was ended and to whom it went is added once.
UPDATE appointments SET valid_to = $2, handed_over_to = $3 WHERE id = $1;
