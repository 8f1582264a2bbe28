// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstring>
#include <link.h>

namespace {
int countGui(dl_phdr_info *library, size_t, void *found)
{
    if (std::strstr(library->dlpi_name, "libQt6Gui") == nullptr
        && std::strstr(library->dlpi_name, "libQt6Widgets") == nullptr)
        return 0;
    std::printf("core brings %s along\n", library->dlpi_name);
    ++*static_cast<int *>(found);
    return 0;
}
} // namespace

int main()
{
    int found = 0;
    dl_iterate_phdr(countGui, &found);
    return found == 0 ? 0 : 1;
}
