// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/chartboard.h"
#include "app/desktop/controller.h"
#include "core/health/gpusampler.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace coder {

// Six small charts of a session's model server and GPUs on one time axis (nine if asked for), and the same as a table.
// Samples are taken from the first look on, as long as the session is ready; nothing is drawn while nothing is seen.
class ChartsTab : public QWidget
{
    Q_OBJECT
public:
    explicit ChartsTab(Controller &controller, QWidget *parent = nullptr);

    void open(const QString &name);
    // The session changed, or time went on.
    void show(const Session &session);

    // For tests and measurements: what is drawn.
    GpuSampler &sampler() { return m_sampler; }
    QByteArray csv() const;
    void redraw();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeCharts();
    void follow();
    void redrawSoon();
    void fillTable(const QList<ChartData> &charts);
    QString emptySentence() const;
    void exportPicture();
    void exportTable();
    void askForFile(const QString &title, const QString &suffix, std::function<bool(const QString &)> write);
    Window window() const;
    QList<ChartData> charts() const;
    QList<RulerEvent> events() const;

    Controller &m_controller;
    GpuSampler m_sampler;
    QString m_name;
    QTimer m_redraw;
    QComboBox *m_range;
    QCheckBox *m_more;
    QCheckBox *m_asTable;
    QPushButton *m_savePicture;
    QPushButton *m_saveTable;
    QLabel *m_summary;
    QStackedWidget *m_pages;
    QTableWidget *m_table;
    ChartBoard *m_board;
};

} // namespace coder
