#include "api/answers.hpp"

#include <string>

namespace yanlu::api {

Result<Response> as_json(Result<Json> body, int status) {
    if (!body) return refuse(std::move(body.error()));
    return json(*body, status);
}

Result<Response> as_record(Result<Json> body, int status) {
    if (!body) return refuse(std::move(body.error()));
    return record(*body, status);
}

Result<Response> as_created(Result<Json> made, std::string_view collection) {
    if (!made) return refuse(std::move(made.error()));
    return created(*made, "/api/v1/" + std::string(collection) + "/" + std::to_string(made->at("id").get<std::int64_t>()));
}

Result<Response> as_file(Result<OutgoingFile> file) {
    if (!file) return refuse(std::move(file.error()));
    return attachment(std::move(file->bytes), file->media_type, file->name);
}

}  // namespace yanlu::api
