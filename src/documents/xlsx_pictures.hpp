// The pictures of a workbook, by the row they belong to: those laid over the cells (xl/drawings), and those that WPS keeps in the cells
// themselves (xl/cellimages.xml, named by =DISPIMG). Their bytes are inflated one at a time, when asked for.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "documents/zip_archive.hpp"

namespace yanlu::documents {

class XlsxPictures {
public:
    static Result<XlsxPictures> open(std::string bytes, const ZipLimits& limits = {});

    // Parts of the package, in the order in which they were inserted; `row` counts from 1 as the user does.
    std::vector<std::string> laid_over(std::string_view sheet, std::size_t row) const;
    // Empty if no cell picture has this id.
    std::string in_cell(std::string_view id) const;
    Result<std::string> read(const std::string& part, std::size_t max_bytes) const { return archive_.read(part, max_bytes); }

private:
    explicit XlsxPictures(ZipArchive archive) : archive_(std::move(archive)) {}
    Result<void> read_book();
    Result<void> read_drawing(const std::string& sheet, const std::string& part);
    Result<void> read_cell_images(const std::string& part);

    ZipArchive archive_;
    std::map<std::string, std::map<std::size_t, std::vector<std::string>>, std::less<>> by_row_;  // sheet → row → parts
    std::map<std::string, std::string, std::less<>> by_id_;
};

}  // namespace yanlu::documents
