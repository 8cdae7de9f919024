//! `lowtech man`: the manual page, in roff.

use super::context::Context;
use super::failure::Failure;
use super::{DONE, arguments, output};
use crate::lang::commands as say;

pub fn run(context: &Context) -> Result<u8, Failure> {
    let lang = context.lang;
    let mut page = Vec::new();
    clap_mangen::Man::new(arguments::command(lang)).render(&mut page).map_err(|error| Failure {
        what: say::cannot_write_output(lang),
        why: Some(error.to_string()),
        ..Failure::default()
    })?;
    output::bytes(&page, lang)?;
    Ok(DONE)
}
