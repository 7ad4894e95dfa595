INSERT INTO post_picture_bands (band, bits, picture_id) VALUES ($1, $2, $3)
