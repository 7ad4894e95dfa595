INSERT INTO post_picture_hits (hit_id, picture_id, place, words, box_left, box_top, box_width, box_height, at_second, scenes)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
