'use strict';

const byId = id => document.getElementById(id);
const pathOf = name => '/files/' + name.split('/').map(encodeURIComponent).join('/');

function say(text) {
  byId('message').textContent = text;
}

/** Calls the service, then done with the request, or says what the service said. */
function call(method, path, done, body, type, onProgress) {
  const request = new XMLHttpRequest();
  request.open(method, path);
  if (type) {
    request.setRequestHeader('Content-Type', type);
  }
  if (onProgress) {
    request.upload.addEventListener('progress', onProgress);
  }
  request.addEventListener('load', () => {
    if (request.status < 300) {
      done(request);
    } else {
      say(method + ' ' + path + ': ' + reason(request));
    }
  });
  request.addEventListener('error', () => say(method + ' ' + path + ': the service does not answer'));
  request.addEventListener('loadend', () => { byId('progress').hidden = true; });
  request.send(body);
}

function reason(request) {
  try {
    return JSON.parse(request.responseText).detail;
  } catch (e) {
    return request.status;
  }
}

/** The listing is NDJSON: a file in each line. */
function list() {
  call('GET', '/files', request => {
    const files = request.responseText.split('\n').filter(line => line).map(line => JSON.parse(line));
    const rows = byId('files');
    rows.textContent = '';
    files.forEach(file => rows.appendChild(row(file)));
    byId('empty').hidden = files.length > 0;
  });
}

function row(file) {
  const row = document.importNode(byId('row').content, true);
  const link = row.querySelector('.name');
  link.textContent = file.name;
  link.href = pathOf(file.name);
  link.download = file.name.split('/').pop();
  row.querySelector('.bytes').textContent = file.bytes.toLocaleString();
  row.querySelector('.stored').textContent = new Date(file.stored).toLocaleString();
  row.querySelector('.count').addEventListener('click', () =>
    call('POST', '/jobs', () => say(file.name + ' is to be counted'), JSON.stringify({file: file.name}), 'application/json'));
  row.querySelector('.delete').addEventListener('click', () =>
    call('DELETE', pathOf(file.name), () => { say(file.name + ' is deleted'); list(); }));
  return row;
}

function upload(event) {
  event.preventDefault();
  const file = byId('file').files[0];
  const progress = byId('progress');
  progress.setAttribute('value', 0); // HtmlUnit 5.7 can't set the property
  progress.hidden = false;
  call('PUT', pathOf(file.name), () => { say(file.name + ' is stored'); list(); }, file,
    file.type || 'application/octet-stream', event => progress.setAttribute('value', event.loaded / event.total));
}

/** Shows the events of a stream, which the browser opens again when it ends. */
function follow(path, show) {
  if (window.EventSource) {
    new EventSource(path).addEventListener('message', event => show(JSON.parse(event.data)));
  }
}

function showResult(result) {
  const item = document.createElement('li');
  item.textContent = result.file + ': ' + (result.error || result.lines.toLocaleString() + ' lines');
  byId('results').prepend(item);
}

function showInstance(change) {
  const instances = byId('instances');
  let item = instances.querySelector('[data-id="' + change.id + '"]');
  if (!item) {
    item = document.createElement('li');
    item.dataset.id = change.id;
    instances.appendChild(item);
  }
  item.textContent = change.id + ': ' + change.state;
}

byId('upload').addEventListener('submit', upload);
list();
follow('/results', showResult);
follow('/instances', showInstance);
