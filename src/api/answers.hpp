// From what a use case gives back to what a route answers: a refusal stays one, a value takes its form.
#pragma once

#include <string_view>

#include "api/response.hpp"
#include "api/router.hpp"
#include "base/outgoing_file.hpp"

namespace yanlu::api {

Result<Response> as_json(Result<Json> body, int status = 200);
// With the ETag of its member "version".
Result<Response> as_record(Result<Json> body, int status = 200);
// 201; the record stands under /api/v1/COLLECTION/ID, ID being its member "id".
Result<Response> as_created(Result<Json> made, std::string_view collection);
Result<Response> as_file(Result<OutgoingFile> file);

// The record that the path's id names, as `show(context, caller, id)` gives it.
template <class IdType, class Show>
Handler shown(Show show) {
    return [show](Context& context, const organisation::Caller& caller, const Request& request) -> Result<Response> {
        const auto id = request.id<IdType>();
        if (!id) return refuse(id.error());
        return as_record(show(context, caller, *id));
    };
}

}  // namespace yanlu::api
