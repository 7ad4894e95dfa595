// Sheet rows into posts.
#pragma once

#include "monitoring/post_reader.hpp"

namespace yanlu::monitoring {

class TablePosts {
public:
    static Result<TablePosts> open(documents::TableReader reader, PostFileOptions options);
    Result<bool> next(PostRow& row);
    const std::vector<std::string>& header() const { return import_.header(); }

private:
    TablePosts(documents::SheetImport import, PostFileOptions options) : import_(std::move(import)), options_(std::move(options)) {}
    documents::SheetImport import_;
    PostFileOptions options_;
    documents::ImportedRow raw_;
};

}  // namespace yanlu::monitoring
