// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/catalog/fitparts.h"

#include <QWidget>

namespace coder {

// The memory of one GPU as a bar of its parts, each with a colour and a pattern of its own and its size where there is
// room for it; a line marks the end of what may be used. What it shows is also its accessible description.
class FitBar : public QWidget
{
    Q_OBJECT
public:
    explicit FitBar(QWidget *parent = nullptr);

    void show(const std::optional<FitParts> &parts);
    // The look of one part, for a legend.
    QPixmap sample(FitPart part) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<FitParts> m_parts;
};

} // namespace coder
