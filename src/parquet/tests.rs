use std::fs;

use arrow_array::cast::AsArray;
use arrow_array::types::Int64Type;
use arrow_array::{BooleanArray, Float64Array, Int64Array, StringArray, TimestampMicrosecondArray};
use arrow_schema::{DataType, Field, Schema, TimeUnit};
use arrow_select::concat::concat_batches;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use super::*;
use crate::client::wait;

/// Every type of column that tables have.
fn schema() -> SchemaRef {
    let moment = DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into()));
    Arc::new(Schema::new(vec![
        Field::new("text", DataType::Utf8, true),
        Field::new("integer", DataType::Int64, false),
        Field::new("number", DataType::Float64, true),
        Field::new("boolean", DataType::Boolean, true),
        Field::new("moment", moment, true),
    ]))
}

/// Rows with nulls.
fn rows(first: i64, count: i64) -> RecordBatch {
    let numbers = || first..first + count;
    let text: StringArray = numbers().map(|n| (n % 7 != 3).then(|| format!("№ {n}"))).collect();
    let number: Float64Array = numbers().map(|n| i32::try_from(n).ok().map(|n| f64::from(n) / 4.0)).collect();
    let boolean: BooleanArray = numbers().map(|n| (n % 5 != 0).then_some(n % 2 == 0)).collect();
    let moment: TimestampMicrosecondArray = numbers().map(|n| Some(n * 1_000_001)).collect();
    let integer = Int64Array::from_iter_values(numbers());
    let columns: Vec<arrow_array::ArrayRef> =
        vec![Arc::new(text), Arc::new(integer), Arc::new(number), Arc::new(boolean), Arc::new(moment.with_timezone("UTC"))];
    RecordBatch::try_new(schema(), columns).expect("the columns have their types")
}

fn options(folder: &Path) -> ParquetOptions {
    ParquetOptions { folder: folder.to_owned(), file_rows: 250_000, file_bytes: 128 << 20, writers: 2 }
}

fn on_runtime<T>(future: impl Future<Output = T>) -> T {
    wait(future, || Ok::<(), ()>(())).expect("nothing calls it off")
}

fn write(options: ParquetOptions, parts: Vec<RecordBatch>) -> Result<Vec<ParquetFile>, WriteError> {
    on_runtime(async {
        let mut writer = ParquetWriter::start(options);
        let mut files = Vec::new();
        for part in parts {
            files.extend(writer.write(vec![part]).await?);
        }
        files.extend(writer.finish().await?);
        Ok(files)
    })
}

fn read(path: &Path) -> RecordBatch {
    let reader = ParquetRecordBatchReaderBuilder::try_new(File::open(path).expect("the file is there")).expect("it is Parquet");
    let schema = reader.schema().clone();
    let batches: Vec<_> = reader.build().expect("it can be read").map(|batch| batch.expect("it is whole")).collect();
    concat_batches(&schema, &batches).expect("batches of one file are alike")
}

fn integers(batch: &RecordBatch) -> Vec<i64> {
    batch.column(1).as_primitive::<Int64Type>().values().to_vec()
}

fn listed(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

#[test]
fn rows_are_read_as_they_were_written() {
    let folder = tempfile::tempdir().unwrap();
    let parts = vec![rows(0, 1000), rows(1000, 1), rows(1001, 999)];
    let mut files = write(ParquetOptions { writers: 3, ..options(folder.path()) }, parts.clone()).unwrap();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    assert_eq!(files.iter().map(|file| file.path.clone()).collect::<Vec<_>>(), listed(folder.path()));
    assert!(files.iter().all(|file| file.path.extension().is_some_and(|extension| extension == "parquet")));
    let mut numbers = Vec::new();
    for file in &files {
        let batch = read(&file.path);
        assert_eq!((batch.num_rows(), batch.schema().fields()), (file.rows, schema().fields()));
        numbers.extend(integers(&batch));
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (0..2000).collect::<Vec<_>>());
}

#[test]
fn every_value_is_written_slices_included() {
    let folder = tempfile::tempdir().unwrap();
    let parts = vec![rows(0, 10).slice(3, 4), rows(10, 2)];
    let files = write(ParquetOptions { writers: 1, ..options(folder.path()) }, parts.clone()).unwrap();
    assert_eq!(read(&files[0].path).columns(), concat_batches(&schema(), &parts).unwrap().columns());
}

#[test]
fn files_end_at_a_size() {
    let parts = || (0..10).map(|part| rows(part * 100, 100)).collect::<Vec<_>>();
    for (limit, expected) in [(Some(250), vec![300, 300, 300, 100]), (None, vec![100; 10])] {
        let folder = tempfile::tempdir().unwrap();
        let by_size = ParquetOptions { writers: 1, ..options(folder.path()) };
        let options = match limit {
            Some(file_rows) => ParquetOptions { file_rows, ..by_size },
            None => ParquetOptions { file_bytes: 1, ..by_size },
        };
        let files = write(options, parts()).unwrap();
        assert_eq!(files.iter().map(|file| file.rows).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn an_aborted_writer_leaves_complete_files_only() {
    let folder = tempfile::tempdir().unwrap();
    on_runtime(async {
        let mut writer = ParquetWriter::start(ParquetOptions { file_rows: 100, ..options(folder.path()) });
        for part in 0..20 {
            writer.write(vec![rows(part * 50, 50)]).await.unwrap();
        }
        writer.abort().await;
    });
    for path in listed(folder.path()) {
        assert_eq!((read(&path).num_rows(), path.extension().unwrap().to_str()), (100, Some("parquet")));
    }
}

#[test]
fn an_error_of_a_thread_reaches_the_caller() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing");
    let error = write(options(&missing), vec![rows(0, 10); 5]).unwrap_err().to_string();
    assert!(error.starts_with(&format!("expected to write Parquet files into {} but found", missing.display())), "{error}");
    let other = rows(0, 10).project(&[0]).unwrap();
    let error = write(ParquetOptions { writers: 1, ..options(folder.path()) }, vec![rows(0, 10), other]).unwrap_err();
    assert!(error.to_string().contains("but found"), "{error}");
    assert_eq!(listed(folder.path()), Vec::<PathBuf>::new());
}

#[test]
fn files_of_others_stay() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("000001.parquet"), "mine").unwrap();
    let error = write(options(folder.path()), vec![rows(0, 10)]).unwrap_err().to_string();
    assert!(error.contains("exists"), "{error}");
    let left = listed(folder.path());
    assert_eq!((left.len(), fs::read_to_string(&left[0]).unwrap()), (1, "mine".to_owned()));
}
