//! `lowtech completions`: what a shell needs to complete commands and options.

use clap::Args;
use clap_complete::Shell;

use super::context::Context;
use super::failure::Failure;
use super::{DONE, arguments, output};

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "SHELL", hide_possible_values = true)]
    shell: Shell,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let mut command = arguments::command(context.lang);
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "lowtech", &mut script);
    output::bytes(&script, context.lang)?;
    Ok(DONE)
}
