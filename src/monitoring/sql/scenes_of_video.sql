SELECT at_second, reading FROM video_scenes WHERE video_id = $1 ORDER BY at_second
