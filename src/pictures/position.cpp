#include "pictures/position.hpp"

#include <memory>

#include <libexif/exif-data.h>

namespace yanlu::pictures {
namespace {

struct Unref {
    void operator()(ExifData* data) const { exif_data_unref(data); }
};

}  // namespace

bool says_position(std::string_view bytes) {
    const std::unique_ptr<ExifData, Unref> data(
        exif_data_new_from_data(reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<unsigned>(bytes.size())));
    if (!data) return false;
    const ExifEntry* latitude = exif_content_get_entry(data->ifd[EXIF_IFD_GPS], static_cast<ExifTag>(EXIF_TAG_GPS_LATITUDE));
    if (!latitude || !latitude->data) return false;
    // Three fractions of four bytes each above and below: below stands a one also where nothing is known.
    constexpr unsigned fraction = 8, above = 4;
    for (unsigned at = 0; at < latitude->size; ++at)
        if (at % fraction < above && latitude->data[at] != 0) return true;
    return false;
}

}  // namespace yanlu::pictures
