// POST /inspections, /inspections/text, /inspections/report; /words, /word-changes.
#pragma once

#include "api/router.hpp"

namespace yanlu::monitoring {

void add_inspection_routes(api::Router& router);
void add_word_routes(api::Router& router);
void add_hit_routes(api::Router& router);
void add_video_routes(api::Router& router);

}  // namespace yanlu::monitoring
