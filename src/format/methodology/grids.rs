//! Reads how the rows of a table cross (`matrice`), and the rows that are proposed by name (`modele`).

use std::fmt::Arguments;

use super::Context;
use crate::format::fields::Fields;
use crate::lang::problems;
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::kind::grid::Grid;
use crate::model::kind::table::{RowModel, Table};

/// The axes and the values of a `matrice`, each of them a column of it.
pub(super) fn read(context: &Context<'_>, fields: &mut Fields<'_, '_>, table: &Table) -> Option<Grid> {
    let crosses = |kind: &Kind| matches!(kind, Kind::Choice(_));
    let says =
        |kind: &Kind| matches!(kind, Kind::Choice(_) | Kind::Level(_) | Kind::Interval | Kind::Number(_));
    let axes = columns(context, fields, "axes", table, crosses);
    let values = columns(context, fields, "valeurs", table, says);
    let every = fields.flag("chaque");
    if axes.len() < 2 || values.is_empty() {
        fields.source.error(&fields.span, "no-axes", problems::no_axes(context.lang), None);
        return None;
    }
    Some(Grid { axes, values, every })
}

/// The columns that a key names, of a type that does there.
fn columns(
    context: &Context<'_>,
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    table: &Table,
    does: fn(&Kind) -> bool,
) -> Vec<Id> {
    let mut found = Vec::new();
    for (id, span) in fields.ids(key) {
        match table.column(id.as_str()) {
            Some(column) if does(&column.kind) => found.push(id),
            Some(_) => {
                fields.source.error(&span, "axis-type", problems::axis_type(context.lang, id.as_str()), None);
            }
            None => {
                fields.source.error(
                    &span,
                    "unknown-column",
                    problems::unknown_column(context.lang, id.as_str()),
                    None,
                );
            }
        }
    }
    found
}

/// The rows that are proposed by name, with what each level means for them.
pub(super) fn models(
    context: &Context<'_>,
    path: Arguments<'_>,
    fields: &mut Fields<'_, '_>,
) -> Vec<RowModel> {
    let mut models: Vec<RowModel> = Vec::new();
    for mut model in fields.tables("modele") {
        let Some(id) = model.required_id("id") else { continue };
        if models.iter().any(|known| known.id == id.as_str()) {
            let message = problems::duplicate_id(context.lang, id.as_str());
            model.source.error(&model.span_of("id"), "duplicate-id", message, None);
        }
        let path = format_args!("{path}/modele/{id}");
        let title = context.overlay.text(format_args!("{path}/titre"), model.required("titre"));
        let levels = model.all_said("niveaux").into_iter().enumerate();
        let level = |(level, (text, _))| context.overlay.text(format_args!("{path}/niveaux/{level}"), text);
        let levels = levels.map(level).collect();
        let quiet = model.flag("discret");
        model.finish();
        models.push(RowModel { id: id.to_string(), title, levels, quiet });
    }
    models
}
