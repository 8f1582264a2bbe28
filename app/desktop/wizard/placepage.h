// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/wizard/deskpage.h"

class QTreeWidget;

namespace coder {

// Page 3: the regions, the nearest in stock first.
class PlacePage : public DeskPage
{
    Q_OBJECT
public:
    explicit PlacePage(SetupDesk &desk, QWidget *parent = nullptr);
    void initializePage() override;

protected:
    void refresh() override;

private:
    void fill();
    void takeRegion();

    QTreeWidget *m_list;
    StatusLine *m_state;
    QList<RegionChoice> m_shown;
    bool m_isFilling = false;
};

} // namespace coder
