// What the routes of this module share.
#pragma once

#include "api/fields.hpp"
#include "api/parameters.hpp"
#include "api/response.hpp"
#include "api/router.hpp"
#include "organisation/caller.hpp"
#include "papers/files.hpp"

namespace yanlu::papers {

inline constexpr std::size_t longest_title = 200;
inline constexpr std::size_t longest_line = 400;
inline constexpr std::size_t longest_section = 20'000;
inline constexpr std::size_t longest_reason = 1000;
inline constexpr std::size_t most_sections = 40;
inline constexpr std::size_t most_units = 500;

inline Result<api::Response> as_json(Result<Json> body) {
    if (!body) return refuse(std::move(body.error()));
    return api::json(*body);
}

inline Result<api::Response> as_record(Result<Json> body) {
    if (!body) return refuse(std::move(body.error()));
    return api::record(*body);
}

inline Result<api::Response> as_file(Result<OutgoingFile> file) {
    if (!file) return refuse(std::move(file.error()));
    return api::attachment(std::move(file->bytes), file->media_type, file->name);
}

}  // namespace yanlu::papers
