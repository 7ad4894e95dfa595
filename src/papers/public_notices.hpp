// Issued notices that are marked for publication, for anybody: a list, a page, a docx and an Atom feed. Who drafted and signed is not told.
#pragma once

#include "api/router.hpp"

namespace yanlu::papers {

// GET /public/notices, /public/notices/{id}, /public/notices/{id}/docx, /public/notices.atom
void add_public_routes(api::Router& router);

}  // namespace yanlu::papers
