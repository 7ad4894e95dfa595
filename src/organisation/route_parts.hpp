// What the module's route files share.
#pragma once

#include "api/response.hpp"
#include "api/router.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

namespace yanlu::organisation {

void add_session_routes(api::Router& router);
void add_unit_routes(api::Router& router);
void add_people_routes(api::Router& router);

inline Result<api::Response> as_json(Result<Json> answer) {
    if (!answer) return refuse(std::move(answer.error()));
    return api::json(*answer);
}

inline Result<api::Response> as_record(Result<Json> answer) {
    if (!answer) return refuse(std::move(answer.error()));
    return api::record(*answer);
}

inline Result<api::Response> as_created(Result<Json> answer, const std::string& collection) {
    if (!answer) return refuse(std::move(answer.error()));
    return api::created(*answer, collection + "/" + std::to_string(answer->at("id").get<std::int64_t>()));
}

}  // namespace yanlu::organisation
